import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/components/ui/use-sending";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { ReadNote } from "@/lib/notes/queries";
import { formatDateTime } from "@/lib/time/format";

type Props = {
  locale: Locale;
  note: ReadNote;
  timeZone: string;
  /** Takes it back from somebody whom its author let read it. */
  takeBack: FormAction;
  /** Its author facilitates no more. */
  former?: boolean;
};

/** A note as it is read: who wrote it and when, its words, and for its writer who else may read it and the ways to change it. */
export function NoteEntry({ locale, note, timeZone, takeBack, former = false }: Props) {
  const t = translator(locale, "notes", note.format);
  const at = (instant: Date) => formatDateTime(instant, { locale, zone: timeZone });
  const path = href(locale, to.note(note.groupId, note.id));
  const when = t("when", { author: note.author, at: at(note.createdAt) });
  return (
    <article className="border-t border-line py-5" aria-label={when}>
      <p className={whenClass} id={`note-${note.id}`}>
        {when}
        {note.version > 1 ? ` · ${t("changed", { at: at(note.changedAt) })}` : null}
      </p>
      {note.body === null ? (
        <Notice locale={locale} tone="stuck">
          {t("unreadable")}
        </Notice>
      ) : (
        <p className="mt-1.5 max-w-measure wrap-anywhere whitespace-pre-line">{note.body}</p>
      )}
      {note.others.map(({ userId, name, given }) => (
        <div key={userId} className="row mt-3 print:hidden">
          <span className={whenClass}>{t(given ? "given" : "alsoRead", { name })}</span>
          {given ? (
            <ActionButton
              action={takeBack}
              texts={formTexts(locale)}
              hidden={{ noteId: note.id, userId }}
              formKey={randomUUID()}
              label={t("takeBack", { name })}
              tone="quiet"
              describedBy={`note-${note.id}`}
            />
          ) : null}
        </div>
      ))}
      {note.own && note.body !== null ? (
        <p className="row mt-3 print:hidden">
          {former ? null : <a href={path}>{t("change")}</a>}
          <a href={href(locale, to.noteDeletion(note.groupId, note.id))}>{t("delete")}</a>
        </p>
      ) : null}
    </article>
  );
}

const whenClass = "text-sm text-soft";
