import type { AddressInfo } from "node:net";
import { createConnection, createServer, type Socket } from "node:net";

/** A wire to a server that can be cut, so that nobody is reached, and frozen, so that nobody answers. */
export type Wire = {
  /** The address of the database at the other end, through this wire. */
  url: string;
  /** What is on its way stops there; who connects is let in and hears nothing. */
  freeze: () => void;
  /** The next change in which this is said is made, and the connection breaks before its answer. */
  loseCommitOf: (said: string) => void;
  /** Every connection is broken, and none is taken. */
  cut: () => Promise<void>;
  /** As it was. What was frozen meanwhile is gone. */
  mend: () => Promise<void>;
  end: () => Promise<void>;
};

/** Lays a wire to the database at an address. */
export async function wireTo(databaseUrl: string): Promise<Wire> {
  const there = new URL(databaseUrl);
  const open = new Set<Socket>();
  let isFrozen = false;
  let losing: string | null = null;
  const server = createServer((near) => {
    open.add(near);
    near.on("error", () => undefined).on("close", () => open.delete(near));
    if (isFrozen) return void near.pause();
    const far = createConnection(Number(there.port || 5432), there.hostname);
    open.add(far);
    far
      .on("error", () => near.destroy())
      .on("close", () => {
        open.delete(far);
        near.destroy();
      });
    near.on("close", () => far.destroy());
    let isLosing = false;
    near.on("data", (bytes) => {
      if (losing !== null && bytes.includes(losing)) [losing, isLosing] = [null, true];
      if (!isFrozen) far.write(bytes);
    });
    far.on("data", (bytes) => {
      if (isLosing && bytes.includes("COMMIT")) far.destroy();
      else if (!isFrozen) near.write(bytes);
    });
  });
  const listen = (port: number) =>
    new Promise<void>((ready) => void server.listen(port, "127.0.0.1", () => ready()));
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const here = new URL(databaseUrl);
  here.host = `127.0.0.1:${port}`;
  const cut = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      breakAll();
    });
  return {
    url: here.href,
    freeze: () => {
      isFrozen = true;
    },
    loseCommitOf: (said) => {
      losing = said;
    },
    cut,
    mend: async () => {
      isFrozen = false;
      breakAll();
      if (!server.listening) await listen(port);
    },
    end: cut,
  };
}
