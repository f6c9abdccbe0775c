import type { FoldProps } from "@/components/steps/drawn";
import { OpenTasks } from "@/components/steps/open-tasks";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { addressOf } from "@/lib/documents/schema";
import { documentNames } from "@/lib/formats/templates";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

/** A document: what still has to be done of it, and the way to it once there is something to read. */
export function DocumentFold({ locale, group, at: { step, about }, ordinal, now }: FoldProps) {
  const t = translator(locale, "groups", group.programme.format);
  const { title } = documentNames(group.programme.format, step.key, locale);
  const own = group.plan.filter(
    (task) =>
      (task.kind === "document" || task.kind === "approval") &&
      task.step === step.key &&
      task.about === about,
  );
  const every = (status: "locked" | "skipped" | "done") => own.every((task) => task.status === status);
  const begun = group.facts.documents.some((one) => one.step === step.key && one.about === about);
  const reads = group.standing.seats.length > 0 || group.standing.facilitator;
  return (
    <Disclosure
      summary={title}
      detail={
        about === null
          ? null
          : translator(locale, "tasks", group.programme.format)("stations.visit", { n: ordinal })
      }
    >
      {every("locked") ? <p>{t("document.locked")}</p> : null}
      {every("skipped") ? <p>{t("document.skipped")}</p> : null}
      {every("done") ? <p>{t("document.approved")}</p> : null}
      <OpenTasks locale={locale} group={group} now={now} tasks={own} />
      {begun && reads ? (
        <p>
          <LinkButton
            tone="secondary"
            href={href(locale, to.document(group.id, addressOf({ step: step.key, about })))}
          >
            {t("document.open")}
          </LinkButton>
        </p>
      ) : null}
    </Disclosure>
  );
}
