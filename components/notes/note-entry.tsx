import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ReadNote } from "@/lib/notes/queries";
import { formatDateTime } from "@/lib/time/format";

type Props = { locale: Locale; note: ReadNote; timeZone: string };

/** A note as it is read: who wrote it and when, its words, and for its writer the ways to change it. */
export function NoteEntry({ locale, note, timeZone }: Props) {
  const t = translator(locale, "notes");
  const at = (instant: Date) => formatDateTime(instant, { locale, zone: timeZone });
  const path = `/${locale}/groups/${note.groupId}/notes/${note.id}`;
  const when = t("when", { author: note.author, at: at(note.createdAt) });
  return (
    <article className="note" aria-label={when}>
      <p className="note-when">
        {when}
        {note.version > 1 ? ` · ${t("changed", { at: at(note.changedAt) })}` : null}
      </p>
      {note.body === null ? (
        <Notice locale={locale} tone="stuck">
          {t("unreadable")}
        </Notice>
      ) : (
        <p className="note-body written">{note.body}</p>
      )}
      {note.own && note.body !== null ? (
        <p className="row no-print">
          <a href={path}>{t("change")}</a>
          <a href={`${path}/deletion`}>{t("delete")}</a>
        </p>
      ) : null}
    </article>
  );
}
