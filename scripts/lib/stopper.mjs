/**
 * Stops what was started, last first, when it is called or when a signal asks for it, and ends the process. `stops` may grow
 * meanwhile; `stopped` is the exit code after a signal.
 */
export function stopper(stops, finish = () => undefined, stopped = 0) {
  let begun = false;
  const stopAll = async (code) => {
    if (begun) return;
    begun = true;
    for (const stop of stops) await stop();
    finish();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!begun) console.log("\nStopping …");
      stopAll(stopped);
    });
  }
  return Object.assign(stopAll, { begun: () => begun });
}
