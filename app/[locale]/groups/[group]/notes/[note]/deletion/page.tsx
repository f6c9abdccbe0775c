import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Quote } from "@/components/ui/quote";
import { Vault } from "@/components/ui/vault";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getOwnNote } from "@/lib/notes/queries";
import { deleteNoteAction } from "../../actions";

type Props = { params: Promise<{ locale: Locale; group: string; note: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "notes", null)("deletion.title"));
}

/** Asks once more before a note is gone for good. */
export default async function NoteDeletionPage({ params }: Props) {
  const { locale, group, note: id } = await params;
  const viewer = await signedInViewer(to.noteDeletion(group, id));
  const note = isId(id) ? await getOwnNote(viewer, id, new Date()) : null;
  if (!note?.own || note.body === null || note.groupId !== group) notFound();
  const t = translator(locale, "notes", note.format);
  const list = href(locale, to.notes(group));
  return (
    <Page
      locale={locale}
      title={t("deletion.title")}
      lead={t("deletion.lead")}
      back={{ href: list, label: t("edit.back") }}
    >
      <Vault roomy>
        <Quote>
          <span className="wrap-anywhere whitespace-pre-line">{note.body}</span>
        </Quote>
        <Form
          action={deleteNoteAction}
          texts={formTexts(locale)}
          hidden={{ noteId: note.id, version: note.version }}
          formKey={randomUUID()}
          submit={t("deletion.submit")}
          tone="danger"
          secondary={
            <LinkButton href={list} tone="quiet">
              {t("deletion.keep")}
            </LinkButton>
          }
        />
      </Vault>
    </Page>
  );
}
