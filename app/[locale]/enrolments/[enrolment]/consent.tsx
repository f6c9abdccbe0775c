import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { DefinitionList } from "@/components/ui/definition-list";
import { formTexts } from "@/components/ui/form-texts";
import { currentViewer } from "@/lib/auth/gate";
import { getEndorsement } from "@/lib/endorsements/queries";
import type { WholeEnrolment } from "@/lib/enrolments/queries";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { dayIn } from "@/lib/time/days";
import { formatDay } from "@/lib/time/format";
import { askSupervisorAction } from "./actions";

type Props = { locale: Locale; enrolment: WholeEnrolment };

/** Where the consent of a supervisor stands, for its own people and the coordinators, in a part that asks for it. */
export async function Consent({ locale, enrolment: { id, part, programme } }: Props) {
  if (!partOf(formatOf(programme.format), part).endorsed) return null;
  const endorsement = await getEndorsement(await currentViewer(), id);
  if (!endorsement) return null;
  const t = translator(locale, "consents");
  const { answer, answeredAt, askedAt, name, words } = endorsement;
  const day = formatDay(dayIn(answeredAt ?? askedAt, programme.timeZone), locale);
  return (
    <Section id="consent" title={t("own.title")}>
      <p>{t(`own.${answer ?? "asked"}`, { name, day })}</p>
      {words ? <DefinitionList items={[{ term: t("own.words"), value: words }]} /> : null}
      {endorsement.mayAskAnew ? (
        <div>
          <p>{t("own.anewHint")}</p>
          <ActionButton
            action={askSupervisorAction}
            formKey={randomUUID()}
            texts={formTexts(locale)}
            hidden={{ enrolmentId: id }}
            label={t("own.anew")}
          />
        </div>
      ) : null}
    </Section>
  );
}
