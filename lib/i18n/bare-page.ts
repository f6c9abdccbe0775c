import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What was sent and cannot be taken: more than a form may hold, or a form that broke on its way. */
export type Untakeable = "tooLarge" | "unreadable";

/** The page for somebody whose form cannot be taken; it stands alone, because the request never reaches our pages. */
export function barePage(locale: Locale, nonce: string, why: Untakeable): string {
  const t = translator(locale, "auth");
  const [title, lead] = {
    tooLarge: [t("tooLarge.title"), t("tooLarge.lead")],
    unreadable: [t("unreadable.title"), t("unreadable.lead")],
  }[why];
  const back = t("tooLarge.home");
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Kylässä</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{max-width:40rem;margin:15vh auto;padding:0 1.5rem;
font:1.125rem/1.6 "Atkinson Hyperlegible Next Variable",system-ui,sans-serif;background:light-dark(#fbf8f3,#121815);
color:light-dark(#1e2421,#e8ece8)}a{color:inherit}</style></head>
<body><main><h1>${title}</h1><p>${lead}</p><p><a href="/${locale}">${back}</a></p></main></body></html>
`;
}
