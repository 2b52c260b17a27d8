DROP POLICY seen ON public.customer;

DROP TRIGGER noted ON public.customer;

ALTER TABLE public.customer RENAME TO client;

CREATE TRIGGER noted BEFORE INSERT ON public.client FOR EACH ROW EXECUTE FUNCTION public.note();

CREATE POLICY seen ON public.client USING (id > 0);
