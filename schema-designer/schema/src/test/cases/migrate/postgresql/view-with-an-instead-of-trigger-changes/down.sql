DROP VIEW public.names;

CREATE VIEW public.names AS
SELECT id,
    first
   FROM public.people;

CREATE TRIGGER names_put INSTEAD OF INSERT ON public.names FOR EACH ROW EXECUTE FUNCTION public.put();
