import { locales } from "@/lib/i18n/locales";
import { type Address, asAddress, to } from "@/lib/kernel/addresses";

/**
 * Guards against open redirects: returns a path of our own, or the fallback. Only an absolute path with a query and a fragment
 * passes: no host, scheme, backslash or control character, nothing that a browser reads as another site. The language prefix is
 * removed: the page that redirects adds its own.
 */
export function safePath(path: unknown, fallback: Address = to.home()): Address {
  if (typeof path !== "string" || path.length > 500 || !ownPath.test(path)) return fallback;
  const url = URL.parse(path, base);
  if (!url || url.origin !== base || url.username || url.password) return fallback;
  const clean = url.pathname + url.search + url.hash;
  if (clean.startsWith("//") || /%(?:2f|5c)/i.test(url.pathname)) return fallback;
  const bare = clean.replace(language, "");
  if (bare.startsWith("//")) return fallback;
  return asAddress(bare.startsWith("/") ? bare : `/${bare}`);
}

const base = "https://own.invalid";
const language = new RegExp(`^/(?:${locales.join("|")})(?=[/?#]|$)`);
const ownPath = /^\/(?![/\\])[\w\-./~%?&=+,;:@!$'()*]*(?:#[\w-]+)?$/;
