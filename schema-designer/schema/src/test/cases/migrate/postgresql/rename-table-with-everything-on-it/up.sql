DROP POLICY seen ON public.client;

DROP TRIGGER noted ON public.client;

ALTER TABLE public.client RENAME TO customer;

CREATE TRIGGER noted BEFORE INSERT ON public.customer FOR EACH ROW EXECUTE FUNCTION public.note();

CREATE POLICY seen ON public.customer USING (id > 0);
