/** As `super-complaints/worker/check`, and reads pages too. */
export {};
