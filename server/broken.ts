import type { SentField } from "@/lib/forms/kept-cookie";
import { bareDocument, inHtml } from "@/lib/i18n/bare-page";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MadePage } from "@/server/page-cache";

/** Why a page could not be made: its database was away, something of ours broke, or its form is one of an earlier version. */
export type Why = "away" | "broken" | "outdated";

type Broken = {
  locale: Locale;
  nonce: string;
  /** The page's address with its language. */
  path: string;
  /** What was sent, to be sent again. */
  fields: readonly SentField[];
};

/** The answer in place of a page that could not be made; it needs no database, and what was typed is in it. */
export function brokenPage(why: Why, status: number, { locale, nonce, path, fields }: Broken): MadePage {
  const t = translator(locale, "auth");
  const words = {
    away: { title: t("away.title"), lead: t("away.lead"), sent: t("away.sent") },
    broken: { title: t("broken.title"), lead: t("broken.lead"), sent: t("broken.sent") },
    outdated: { title: t("outdated.title"), lead: t("outdated.lead"), sent: t("outdated.lead") },
  }[why];
  const address = inHtml(path);
  const again = `<p><a class="button" href="${address}">${why === "outdated" ? t("outdated.open") : t("away.again")}</a></p>`;
  const body =
    why === "outdated"
      ? `<p>${words.lead}</p>${again}${written(fields, t("outdated.written"))}`
      : fields.length > 0
        ? `<p>${words.sent}</p>${formOf(address, fields, t("away.sendAgain"))}`
        : `<p>${words.lead}</p>${again}`;
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": locale,
      "cache-control": "no-store",
      ...(status === 503 ? { "retry-after": "10" } : {}),
    },
    body: Buffer.from(bareDocument(locale, nonce, words.title, body)),
  };
}

/** The same form once more, with the same key: it happens once, however often it is sent. */
function formOf(address: string, fields: readonly SentField[], button: string): string {
  const hidden = fields.map(
    ([name, value]) => `<input type="hidden" name="${inHtml(name)}" value="${inHtml(value)}">`,
  );
  return `<form method="post" enctype="multipart/form-data" action="${address}">${hidden.join("")}<p><button>${button}</button></p></form>`;
}

/** What a person has written, to be read and copied: what the page carries itself is short and has no spaces. */
function written(fields: readonly SentField[], title: string): string {
  const texts = fields.filter(
    ([name, value]) => !/^(\$ACTION|form$|shownTo$|formKey$)/.test(name) && /\s/.test(value.trim()),
  );
  if (texts.length === 0) return "";
  return `<h2>${title}</h2>${texts.map(([, value]) => `<p class="text">${inHtml(value)}</p>`).join("")}`;
}
