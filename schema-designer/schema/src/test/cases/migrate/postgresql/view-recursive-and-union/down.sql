DROP VIEW public.everything;

DROP VIEW public.tree;
