// tries: to load the kit's own blocks by reflection
// gets through: never
// held by: worker process
Class.forName("@block");
return 1;
