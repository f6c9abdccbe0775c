import { domainToASCII, domainToUnicode } from "node:url";

/**
 * An e-mail address as people write it: `maija@kyläyhdistys.fi`, of which we keep and send to the domain's ASCII form. A domain
 * with letters of other alphabets stays in ASCII, since it may be made to look like another.
 */
export function shownAddress(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  const domain = address.slice(at);
  if (!/(^|\.)xn--/i.test(domain)) return address;
  const shown = domainToUnicode(domain);
  const isHonest = domainToASCII(shown) === domain.toLowerCase() && shown.split(".").every(isLatin);
  return isHonest ? address.slice(0, at) + shown : address;
}

/** Latin only: what Finnish and Swedish names are written in, and nothing that could stand for it. */
function isLatin(label: string): boolean {
  return /^[\p{sc=Latin}\d-]+$/u.test(label);
}
