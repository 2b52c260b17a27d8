DROP EVENT TRIGGER watching;

DROP FUNCTION public.watch();
