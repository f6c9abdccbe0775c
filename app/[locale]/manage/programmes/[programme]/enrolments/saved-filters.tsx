import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { Form } from "@/components/ui/form";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { formTexts } from "@/components/ui/form-texts";
import { SideList } from "@/components/ui/side-list";
import { TextField } from "@/components/ui/text-fields";
import type { listSavedFilters } from "@/lib/enrolments/filter-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { removeFilterAction, saveFilterAction } from "./actions";

type Props = {
  locale: Locale;
  slug: string;
  programmeId: string;
  saved: Awaited<ReturnType<typeof listSavedFilters>>;
  /** The filter that is shown, as the address says it; empty for the whole list. */
  query: string;
};

/** The filters that somebody keeps for themselves: one press each; the one that is shown can be kept, and any be removed. */
export function SavedFilters({ locale, slug, programmeId, saved, query }: Props) {
  const isSaved = saved.some((one) => one.query === query);
  if (saved.length === 0 && !query) return null;
  const t = translator(locale, "enrolments", null);
  const hidden = { slug, programmeId, back: query };
  return (
    <div className="stack-sm">
      {saved.length > 0 ? (
        <nav aria-label={t("manage.saved.label")} className="row">
          <span className="font-semibold">{t("manage.saved.label")}</span>
          {saved.map((one) => (
            <a
              key={one.id}
              href={`?${one.query}`}
              aria-current={one.query === query ? "true" : undefined}
              className="inline-flex min-h-6 items-center wrap-anywhere aria-[current]:font-bold"
            >
              {one.name}
            </a>
          ))}
        </nav>
      ) : null}
      {query && !isSaved ? (
        <FormDisclosure summary={t("manage.saved.title")}>
          <Form
            action={saveFilterAction}
            texts={formTexts(locale)}
            hidden={{ slug, programmeId, filter: query }}
            formKey={randomUUID()}
            submit={t("manage.saved.submit")}
            tone="secondary"
          >
            <TextField name="name" label={t("manage.saved.name")} required />
          </Form>
        </FormDisclosure>
      ) : null}
      {saved.length > 0 ? (
        <FormDisclosure summary={t("manage.saved.manage")}>
          <SideList>
            {saved.map((one) => (
              <li key={one.id}>
                <span id={`filter-${one.id}`} className="min-w-0 wrap-anywhere">
                  {one.name}
                </span>
                <ActionButton
                  action={removeFilterAction}
                  texts={formTexts(locale)}
                  hidden={{ ...hidden, filterId: one.id }}
                  formKey={randomUUID()}
                  label={t("manage.saved.remove")}
                  tone="quiet"
                  describedBy={`filter-${one.id}`}
                />
              </li>
            ))}
          </SideList>
        </FormDisclosure>
      ) : null}
    </div>
  );
}
