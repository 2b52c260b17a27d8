DROP TRIGGER gone ON public.t;

DROP TRIGGER changed ON public.t;

CREATE TRIGGER changed AFTER UPDATE OF a ON public.t FOR EACH ROW WHEN ((old.a IS DISTINCT FROM new.a)) EXECUTE FUNCTION public.note('x', 'y');

CREATE TRIGGER counted AFTER INSERT ON public.t REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION public.note();

COMMENT ON TRIGGER counted ON public.t IS 'for statistics';
