ALTER TABLE public.people ADD COLUMN whole text GENERATED ALWAYS AS ((first || ' '::text) || last) STORED;
