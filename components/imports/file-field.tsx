"use client";

import { describedBy, Field, type FieldProps } from "@/components/ui/field";
import { inputClass } from "@/components/ui/field-classes";
import { useField } from "@/components/ui/form-context";

/** A file to send. What was chosen cannot be given back by a page: where the form comes back it is chosen again. */
export function FileField({ accept, ...props }: FieldProps & { accept: string }) {
  const { id, error } = useField(props.name, undefined);
  return (
    <Field {...props} id={id} error={error}>
      <input
        id={id}
        name={props.name}
        type="file"
        accept={accept}
        required={props.required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ ...props, id, error })}
        className={`${inputClass} mt-2 w-full max-w-full`}
      />
    </Field>
  );
}
