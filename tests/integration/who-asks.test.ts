import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { closeDatabase, type Reads, read } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import type { Viewer } from "@/lib/kernel/viewer";
import { rows } from "../support/database";

const direct = env().DATABASE_DIRECT_URL;

describe.each([
  { way: "on connections of this process’s own", pooler: undefined },
  { way: "behind a pooler", pooler: env().DATABASE_URL },
])("who is asking, as the database is told it, $way", ({ pooler }) => {
  // Fewer connections than readers, so that each is used by many.
  beforeEach(async () => {
    await closeDatabase();
    Object.assign(env(), { DATABASE_DIRECT_URL: pooler, KYLASSA_POOL: 3 });
  });
  afterEach(async () => {
    await closeDatabase();
    Object.assign(env(), { DATABASE_DIRECT_URL: direct, KYLASSA_POOL: 10 });
  });

  it("is whoever reads, also where many read at once", async () => {
    const readers = Array.from({ length: 60 }, (_, n) => ({ ...systemViewer(), userId: `reader-${n % 20}` }));
    const told = await Promise.all(readers.map((viewer) => read(viewer, manyTimes)));
    expect(told).toEqual(readers.map(({ userId }) => Array(3).fill(userId)));
  });

  it("is nobody of before where a query failed, and the next one is answered", async () => {
    const [one, other] = ["one", "other"].map((userId) => ({ ...systemViewer(), userId })) as [
      Viewer,
      Viewer,
    ];
    await expect(read(one, (db) => db.$queryRaw`select 1 / 0`)).rejects.toThrow("division by zero");
    expect(await read(other, manyTimes)).toEqual(Array(3).fill("other"));
  });
});

describe("a wall inside the database", () => {
  const [role, url] = [`reader_${process.pid}`, env().DATABASE_URL];
  beforeEach(async () => {
    await rows(`create role ${role} login password 'reader'`);
    await rows(`grant select on "Convener", "Programme" to ${role}`);
    await rows(`alter table "Convener" enable row level security`);
    await rows(
      `create policy whose on "Convener" for select to ${role} using (slug = current_setting('kylassa.viewer', true))`,
    );
    await closeDatabase();
    env().DATABASE_URL = Object.assign(new URL(url), { username: role, password: "reader" }).href;
  });
  afterEach(async () => {
    await closeDatabase();
    env().DATABASE_URL = url;
    await rows(`drop policy whose on "Convener"`);
    await rows(`alter table "Convener" disable row level security`);
    await rows(`drop owned by ${role}`);
    await rows(`drop role ${role}`);
  });

  it("hands out what is for the one who asks, also where several ask for the same in one moment", async () => {
    await rows(
      `insert into "Convener" (id, slug, name, "senderName", "replyTo", "accessibilityContact", "privacyNotice")
       select gen_random_uuid(), slug, slug, slug, 'reply@example.org', 'access@example.org', '{}' from unnest($1::text[]) as slug`,
      [["one", "other", "third"]],
    );
    const asked = ["one", "other", "nobody", "third", "one"];
    const found = asked.map((userId) =>
      read({ ...systemViewer(), userId }, (db) => db.convener.findMany({ select: { slug: true } })),
    );
    expect(await Promise.all(found)).toEqual(asked.map((slug) => (slug === "nobody" ? [] : [{ slug }])));
  });
});

/** Who is asking, three times: at once, and after another query. */
const manyTimes = async (db: Reads) => [...(await Promise.all([toldBy(db), toldBy(db)])), await toldBy(db)];

const toldBy = async (db: Reads) =>
  (
    await db.$queryRaw<
      { viewer: string }[]
    >`select current_setting('kylassa.viewer', true) as viewer, pg_sleep(0.002)::text`
  )[0]?.viewer;
