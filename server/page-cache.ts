import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { toldOfChanges } from "@/lib/kernel/changes";
import { oncePerProcess } from "@/lib/kernel/process";
import type { Address } from "@/server/addresses";

/** A cached anonymous page; nonce and form keys are replaced for each reader. */
export type CachedPage = {
  headers: readonly (readonly [name: string, value: number | string | readonly string[]])[];
  /** The page with this nonce, and with form keys of its own. */
  written: (nonce: string) => string;
};

/** A page as it was made for one reader. */
export type MadePage = {
  status: number;
  headers: Record<string, number | string | readonly string[] | undefined>;
  body: Buffer;
};

/** Time to live in milliseconds: how far a page may lag behind a change by another server or the worker. */
const timeToLive = 1000;
const maxCached = 100;

/** The pages that a newsletter sends everybody to at once: the front page, a programme, the start of its survey, what stands in the foot. */
const publicPage = /^\/[a-z]{2}(\/programmes\/[a-z0-9-]{1,80}(\/enrolment)?|\/privacy|\/accessibility)?$/;

/** Whether the answer is the same for everybody: a public page, and a browser that brings no cookie and asks for nothing but it. */
export function isForEverybody({ method, headers }: IncomingMessage, { pathname, search }: Address): boolean {
  const isPlain = method === "GET" && !headers.cookie && !headers.authorization && !headers.rsc;
  return isPlain && search === "" && publicPage.test(pathname);
}

/**
 * In-memory cache of public pages: concurrent requests share one rendering. What is not found, sets a cookie, or holds a form key that
 * cannot be replaced is not cached.
 */
export class PageCache {
  readonly #pages = new Map<string, { until: number; page: Promise<CachedPage | null> }>();

  /** The cached page at an address, rendered if there is none that is fresh; null where it cannot be cached. */
  get(path: string, nonce: string, make: () => Promise<MadePage>, now: number): Promise<CachedPage | null> {
    const kept = this.#pages.get(path);
    if (kept && now < kept.until) return kept.page;
    const page = make().then((made) => cacheable(made, nonce));
    this.#pages.delete(path);
    this.#pages.set(path, { until: now + timeToLive, page });
    page.catch(() => this.#pages.delete(path));
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

function cacheable({ status, headers, body }: MadePage, nonce: string): CachedPage | null {
  const html = body.toString();
  const keys = [...html.matchAll(formKey)].map(([, key]) => key as string);
  const isHtml = String(headers["content-type"]).startsWith("text/html");
  if (status !== 200 || !isHtml || headers["set-cookie"] || keys.length < html.split("formKey").length - 1)
    return null;
  const pieces = html.split(new RegExp(`(${[nonce, ...new Set(keys)].join("|")})`));
  return {
    headers: Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || ofThisAnswer.has(name) ? [] : [[name, value]],
    ),
    written: (own) => {
      const fresh = new Map([[nonce, own]]);
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
