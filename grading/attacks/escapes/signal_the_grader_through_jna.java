// tries: to call kill(2) by JNA, which DJL brings along
// gets through: none
// held by: sandbox
Class<?> function = Class.forName("com.sun.jna.Function");
Object kill = function.getMethod("getFunction", String.class, String.class).invoke(null, "c", "kill");
Object[] nothing = {@pid, 0};
return function.getMethod("invokeInt", Object[].class).invoke(kill, (Object) nothing).equals(0) ? 1 : 0;
