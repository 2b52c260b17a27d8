select * from t into outfile 'dado-was-here.txt'
