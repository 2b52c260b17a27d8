DROP FUNCTION public.named(text);
