/** For the script of a Worker: answers what `connect` of `super-complaints/worker` asks. Importing it is all. */
export {};
