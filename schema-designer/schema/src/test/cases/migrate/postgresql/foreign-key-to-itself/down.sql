ALTER TABLE public.tree DROP CONSTRAINT tree_parent_fkey;
