import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";
import { addFacilitatorAction } from "../../actions";

/** Who cannot be chosen for a pair yet since they have not answered, and what to do meanwhile. */
export function WaitingFacilitators({ locale, programme }: { locale: Locale; programme: ManagedProgramme }) {
  const t = translator(locale, "matching", formatOf(programme.format));
  if (programme.invited.length === 0) return null;
  return (
    <Notice locale={locale} tone="info" title={t("unaccepted.title")}>
      <p>{t("unaccepted.what")}</p>
      {programme.invited.map(({ id, name, email }) => (
        <div key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span id={`invited-${id}`}>{name}</span>
          <ActionButton
            action={addFacilitatorAction}
            texts={formTexts(locale)}
            hidden={{ programmeId: programme.id, name, email }}
            formKey={randomUUID()}
            label={t("unaccepted.again")}
            tone="quiet"
            describedBy={`invited-${id}`}
          />
        </div>
      ))}
      <p>
        <a href={href(locale, to.manage.facilitators(programme.slug))}>{t("unaccepted.others")}</a>
      </p>
    </Notice>
  );
}
