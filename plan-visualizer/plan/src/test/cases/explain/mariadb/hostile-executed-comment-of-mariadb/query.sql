select 1 /*M! into outfile 'dado-was-here.txt' */
