DROP TRIGGER two ON public.t;

ALTER TABLE public.t ENABLE TRIGGER one;
