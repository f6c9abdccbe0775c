import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What was sent and cannot be taken: more than a form may hold, or a form that broke on its way. */
export type Untakeable = "tooLarge" | "unreadable";

/** The page for somebody whose form cannot be taken; it stands alone, because the request never reaches our pages. */
export function barePage(locale: Locale, nonce: string, why: Untakeable): string {
  const t = translator(locale, "auth");
  const { title, lead } = {
    tooLarge: { title: t("tooLarge.title"), lead: t("tooLarge.lead") },
    unreadable: { title: t("unreadable.title"), lead: t("unreadable.lead") },
  }[why];
  const body = `<p>${lead}</p><p><a href="/${locale}">${t("tooLarge.home")}</a></p>`;
  return bareDocument(locale, nonce, title, body);
}

/** A page that stands alone, without the rest of the product: `body` is HTML. */
export function bareDocument(locale: Locale, nonce: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Kylässä</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{max-width:40rem;margin:15vh auto;padding:0 1.5rem;
font:1.125rem/1.6 "Atkinson Hyperlegible Next Variable",system-ui,sans-serif;background:light-dark(#fbf8f3,#121815);
color:light-dark(#1e2421,#e8ece8)}a{color:inherit}h1{line-height:1.2}.text{white-space:pre-wrap;overflow-wrap:anywhere}
button,.button{display:inline-block;font:inherit;font-weight:600;padding:.6rem 1.4rem;border:0;border-radius:.5rem;cursor:pointer;
text-decoration:none;background:light-dark(#1f5c4a,#a8d9c6);color:light-dark(#fff,#121815)}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>
`;
}

/** Text as it may stand in a page, also between quotes. */
export function inHtml(text: string): string {
  return text.replace(/[&<>"'\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
