// tries: to load an agent into its own JVM
// gets through: never
// held by: JVM options
System.setProperty("jdk.attach.allowAttachSelf", "true");
com.sun.tools.attach.VirtualMachine.attach(String.valueOf(ProcessHandle.current().pid())).detach();
return 1;
