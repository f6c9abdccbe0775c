import net from "node:net";

/** The first port that is free on this machine's own address, from the given one upwards. */
export async function freePort(from) {
  for (let port = from; port < from + 200; port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port between ${from} and ${from + 200}.`);
}

/** Whether a server could listen at this port, whatever address others listen at. */
export async function isFree(port) {
  for (const host of ["127.0.0.1", "0.0.0.0", "::"]) {
    if ((await listen(port, host)) === "EADDRINUSE") return false;
  }
  return true;
}

function listen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
