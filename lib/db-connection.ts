import { Client } from "pg";

type Query = (...query: unknown[]) => unknown;

/**
 * A connection that is given one query at a time. Prisma reads what a nested `include` asks for at once, also inside a transaction,
 * which has one connection; pg queues such queries itself today and refuses them from version 9 on.
 */
export class OneAtATime extends Client {
  private last: Promise<unknown> = Promise.resolve();

  override query = ((...query: unknown[]) => {
    const send = () => (Client.prototype.query as Query).apply(this, query);
    // With a callback, as the pool itself asks: it waits for its answer before it asks again.
    if (typeof query.at(-1) === "function") return send();
    const answer = this.last.then(send);
    this.last = answer.catch(() => undefined);
    return answer;
  }) as Client["query"];
}
