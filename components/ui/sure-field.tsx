"use client";

import { CheckboxField } from "./choice-fields";
import { useForm } from "./form-context";

/** The tick by which somebody says that what looked like a slip is meant; it is there only once it has been asked for. */
export function SureField({ label }: { label: string }) {
  const { state } = useForm();
  if (!state.errors.sure && state.values.sure !== "yes") return null;
  return <CheckboxField name="sure" label={label} required />;
}
