/** While developing, React needs eval for its stacks and Next writes styles into the page. */
export const developing = process.env.NODE_ENV === "development";

/** Sent with everything: what keeps a browser safe and is the same each time. */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  // Not no-referrer: a form without JavaScript would then say "Origin: null", which a server action refuses.
  ["referrer-policy", "same-origin"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
];

/** What a page may load: only what is ours, and scripts and styles only if they carry the nonce of this answer. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
