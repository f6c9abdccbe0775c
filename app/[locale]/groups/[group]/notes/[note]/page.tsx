import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { NotesLock } from "@/components/notes/lock-line";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SavedBeside } from "@/components/ui/saved-beside";
import { LongTextField } from "@/components/ui/text-fields";
import { Vault } from "@/components/ui/vault";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getNote } from "@/lib/notes/queries";
import { changeNoteAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; group: string; note: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "notes", null)("edit.title"));
}

/** Where the writer of a note changes it. */
export default async function NotePage({ params }: Props) {
  const { locale, group, note: id } = await params;
  const viewer = await signedInViewer(to.note(group, id));
  const note = isId(id) ? await getNote(viewer, id) : null;
  if (!note?.own || note.body === null || note.groupId !== group) notFound();
  const t = translator(locale, "notes", note.format);
  return (
    <Page
      locale={locale}
      title={t("edit.title")}
      back={{ href: href(locale, to.notes(group)), label: t("edit.back") }}
    >
      <Vault roomy>
        <NotesLock locale={locale} format={note.format} readers={note.others.map(({ name }) => name)} />
        <Form
          action={changeNoteAction}
          texts={formTexts(locale)}
          hidden={{ noteId: note.id, version: note.version }}
          formKey={randomUUID()}
          submit={t("edit.submit")}
        >
          <LongTextField
            name="body"
            label={t("edit.body")}
            rows={8}
            maxLength={8000}
            defaultValue={note.body}
            required
          />
          <SavedBeside
            name="body"
            saved={note.body}
            version={note.version}
            label={t("edit.savedMeanwhile")}
          />
        </Form>
      </Vault>
    </Page>
  );
}
