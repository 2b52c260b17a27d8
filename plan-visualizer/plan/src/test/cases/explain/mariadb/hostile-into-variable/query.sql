select 1 into @x
