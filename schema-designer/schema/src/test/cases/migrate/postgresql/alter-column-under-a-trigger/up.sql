DROP TRIGGER notes_stamp ON public.notes;

ALTER TABLE public.notes ALTER COLUMN body TYPE text;

CREATE TRIGGER notes_stamp BEFORE UPDATE OF body ON public.notes FOR EACH ROW EXECUTE FUNCTION public.stamp();
