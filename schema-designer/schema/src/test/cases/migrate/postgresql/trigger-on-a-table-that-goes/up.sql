DROP POLICY p ON public.old;

DROP TRIGGER one ON public.old;

DROP FUNCTION public.note();

DROP TABLE public.old;
