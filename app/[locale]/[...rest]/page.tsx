import "@/app/sheets/public.css";
import { notFound } from "next/navigation";

/** Any other address gets our page of what is not found, in the reader's language. */
export default function Rest(): never {
  notFound();
}
