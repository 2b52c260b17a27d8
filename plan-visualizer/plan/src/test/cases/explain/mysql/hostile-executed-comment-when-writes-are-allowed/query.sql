select 1 /*! into outfile 'dado-was-here.txt' */
