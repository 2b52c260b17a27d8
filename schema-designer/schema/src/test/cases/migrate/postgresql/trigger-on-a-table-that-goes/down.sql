CREATE TABLE public.old (
  id bigint NOT NULL,
  CONSTRAINT old_pkey PRIMARY KEY (id)
);

ALTER TABLE public.old ENABLE ROW LEVEL SECURITY;

CREATE OR REPLACE FUNCTION public.note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NULL; END $function$;

CREATE TRIGGER one AFTER UPDATE ON public.old FOR EACH ROW EXECUTE FUNCTION public.note();

CREATE POLICY p ON public.old USING (id > 0);
