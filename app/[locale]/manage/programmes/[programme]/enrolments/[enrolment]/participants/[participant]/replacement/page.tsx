import { pageTitle } from "@/components/layout/page-title";
import { translator } from "@/lib/i18n/translator";
import { replaceAction } from "../../actions";
import { type Place, ReplacePage } from "../replace-page";

type Props = { params: Promise<Place> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("people.replace.succeed.title"));
}

/** Another person in somebody's place, who is told what waits. */
export default async function ReplacementPage({ params }: Props) {
  return <ReplacePage place={await params} how="succeed" action={replaceAction} />;
}
