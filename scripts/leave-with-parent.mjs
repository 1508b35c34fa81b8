// Standard input is a pipe that the starting command holds: its end means that this command was killed.
const PATIENCE_MS = 5_000;

// A child of this process inherits the import but not the pipe.
if (process.ppid === Number(process.env.MAILLAGE_PARENT)) {
  process.stdin.on("end", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  });
  process.stdin.resume();
}
