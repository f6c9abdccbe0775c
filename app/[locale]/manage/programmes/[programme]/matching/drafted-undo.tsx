import { undoAction } from "@/app/[locale]/manage/undo/actions";
import { UndoList } from "@/components/undo/undo-list";
import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { listUndos } from "@/lib/undo/queries";

type Props = { locale: Locale; viewer: Viewer; programme: { id: string; slug: string; timeZone: string } };

/** Drafts that one press has made, to be taken back by one press: nothing where they have been, or none has been made so. */
export async function DraftedUndo({ locale, viewer, programme }: Props) {
  const narrowed = { programmeId: programme.id, kind: "groups-drafted" } as const;
  const { undos } = await listUndos(viewer, narrowed, 1, new Date());
  return (
    <UndoList
      locale={locale}
      undos={undos.filter(({ undoneAt }) => undoneAt === null)}
      zone={programme.timeZone}
      back={to.manage.matching(programme.slug, { "#": "pairing" })}
      action={undoAction}
    />
  );
}
