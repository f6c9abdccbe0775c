import { randomBytes, randomUUID } from "node:crypto";
import type { Account } from "@/lib/auth/shown-as";
import { toldOfChanges } from "@/lib/kernel/changes";
import { oncePerProcess } from "@/lib/kernel/process";
import { withInlinedSheets } from "@/server/inlined-sheet";

/**
 * A page that is the same for all who are shown its frame alike, but for the nonce, the forms' keys and the mark of whom it is shown to,
 * which each reader gets anew.
 */
export type CachedPage = {
  headers: readonly (readonly [name: string, value: number | string | readonly string[]])[];
  /** The page with a nonce, with its reader's mark, and with form keys that nobody else has. */
  written: (nonce: string, mark: string) => string;
};

/** A page as it was made for one reader. */
export type MadePage = {
  status: number;
  headers: Record<string, number | string | readonly string[] | undefined>;
  body: Buffer;
};

type Make = (account: Account) => Promise<MadePage>;

/** Time to live in milliseconds: how far a page may lag behind a change by another server or the worker. */
const timeToLive = 1000;
const maxCached = 100;

/**
 * In-memory cache of public pages: concurrent requests share one rendering. What is not found, sets a cookie, or holds a form key that
 * cannot be replaced is not cached.
 */
export class PageCache {
  readonly #pages = new Map<string, { until: number; page: Promise<CachedPage | null> }>();

  /**
   * The page at an address as its frame is shown to this account, made if there is none that is young enough; null where it cannot be
   * kept. It is made with a mark that is nobody's.
   */
  get(path: string, account: Account, nonce: string, make: Make, now: number): Promise<CachedPage | null> {
    const { mark, ...shown } = account;
    const key = `${path} ${JSON.stringify(shown)}`;
    const kept = this.#pages.get(key);
    if (kept && now < kept.until) return kept.page;
    const nobodys = mark && randomBytes(16).toString("base64url");
    const page = make({ ...shown, mark: nobodys }).then((made) => cacheable(made, nonce, nobodys));
    this.#pages.delete(key);
    this.#pages.set(key, { until: now + timeToLive, page });
    page.catch(() => this.#pages.delete(key));
    for (const oldest of this.#pages.keys()) if (this.#pages.size > maxCached) this.#pages.delete(oldest);
    return page;
  }

  /** Invalidates every page: a form of this server has changed something. */
  invalidate(): void {
    this.#pages.clear();
  }
}

/** The page cache of this process. */
export function pageCache(): PageCache {
  return oncePerProcess("page-cache", () => {
    const pages = new PageCache();
    toldOfChanges().add(() => pages.invalidate());
    return pages;
  });
}

/** What is said of one answer's bytes, or to the one reader whose nonce it carries: `link` would have theirs. */
const ofThisAnswer = new Set(["content-length", "transfer-encoding", "link"]);

const formKey = /formKey\W{1,12}(?:value\W{1,4})?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;

function cacheable({ status, headers, body }: MadePage, nonce: string, mark: string): CachedPage | null {
  const html = withInlinedSheets(body.toString());
  const keys = [...html.matchAll(formKey)].map(([, key]) => key as string);
  const isHtml = String(headers["content-type"]).startsWith("text/html");
  if (status !== 200 || !isHtml || headers["set-cookie"] || keys.length < html.split("formKey").length - 1)
    return null;
  if (!html.includes(mark)) return null;
  const pieces = html.split(new RegExp(`(${[nonce, ...(mark ? [mark] : []), ...new Set(keys)].join("|")})`));
  return {
    headers: Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || ofThisAnswer.has(name) ? [] : [[name, value]],
    ),
    written: (own, readers) => {
      const fresh = new Map([
        [nonce, own],
        [mark, readers],
      ]);
      return pieces
        .map((piece, place) => {
          if (place % 2 === 0) return piece;
          const known = fresh.get(piece) ?? randomUUID();
          fresh.set(piece, known);
          return known;
        })
        .join("");
    },
  };
}
