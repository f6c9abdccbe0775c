/**
 * The service worker of the door, as text: keeps the page of the door and its scripts for when there is no net, and touches nothing
 * else. With the net the page is always the server's; a worker of another version keeps its own copy whole before it throws away the
 * former one's. The page is fetched without a cookie, so that nothing about anybody is kept in the clear.
 */
export function doorWorker(version: string, page: string): string {
  return `"use strict";
const page = ${JSON.stringify(page)};
const name = ${JSON.stringify(`door ${page} `)};
const own = name + ${JSON.stringify(version)};

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const at = new URL(request.url);
  if (request.method !== "GET" || at.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (at.pathname === page) event.respondWith(fresh(request));
  } else if (at.pathname.startsWith("/_next/static/")) event.respondWith(file(request));
});

async function keep() {
  const answer = await fetch(page, { credentials: "omit", cache: "no-store" });
  if (!answer.ok || answer.redirected) throw new Error("no page to keep");
  const files = new Set((await answer.clone().text()).match(/\\/_next\\/static\\/[\\w.~/-]+\\w/g));
  const cache = await caches.open(own);
  await cache.addAll([...files]);
  await cache.put(page, answer);
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((one) => one.startsWith(name) && one !== own).map((one) => caches.delete(one)));
}

async function fresh(request) {
  const kept = async () => (await caches.open(own)).match(page);
  const late = new Promise((resolve) => setTimeout(resolve, 4000)).then(kept);
  const asked = fetch(request).then(async (answer) => (answer.status < 500 ? answer : (await kept()) || answer));
  return (await Promise.race([asked.catch(kept), late])) || asked;
}

async function file(request) {
  const cache = await caches.open(own);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
`;
}
