import net from "node:net";

/** A wire between two programs on this machine, which can be cut and can stand still. */
export type Link = {
  port: number;
  /** Where it leads; a program that is back may listen elsewhere. */
  leadTo: (port: number) => void;
  /** Ends every connection that is open now. */
  cut: () => void;
  /** Nothing passes any more, and nobody is told; until `thaw`. */
  freeze: () => void;
  thaw: () => void;
  close: () => void;
};

/** Listens at a port and passes everything on to another, both ways. */
export async function openLink(port: number, target: number): Promise<Link> {
  const sockets = new Set<net.Socket>();
  const waiting = new Set<() => void>();
  let to = target;
  let frozen = false;

  const pass = (from: net.Socket, into: net.Socket) => {
    sockets.add(from);
    from.setNoDelay();
    from.on("data", (chunk) => {
      if (!into.write(chunk)) from.pause();
    });
    into.on("drain", () => {
      if (!frozen) from.resume();
    });
    from.on("end", () => into.end());
    from.on("error", () => undefined);
    from.on("close", () => {
      sockets.delete(from);
      into.destroy();
    });
    if (frozen) from.pause();
  };
  const connect = (client: net.Socket) => {
    if (client.destroyed) return;
    const server = net.connect({ port: to, host: "127.0.0.1", allowHalfOpen: true });
    pass(client, server);
    pass(server, client);
  };
  const server = net.createServer({ allowHalfOpen: true }, (client) => {
    client.on("error", () => undefined);
    if (!frozen) return connect(client);
    client.pause();
    sockets.add(client);
    waiting.add(() => connect(client));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });

  return {
    port,
    leadTo: (other) => {
      to = other;
    },
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw: () => {
      frozen = false;
      for (const begin of waiting) begin();
      waiting.clear();
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
