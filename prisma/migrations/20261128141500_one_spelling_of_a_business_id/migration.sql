-- A Business ID is stored in one spelling, 1234567-1; what was typed without its hyphen gets it.
update "Organisation" set "businessId" = left("businessId", 7) || '-' || right("businessId", 1)
where "businessId" ~ '^\d{8}$';

update "Response" set answers = jsonb_set(answers, '{businessId}', to_jsonb(left(answers ->> 'businessId', 7) || '-' || right(answers ->> 'businessId', 1)))
where answers ->> 'businessId' ~ '^\d{8}$';
