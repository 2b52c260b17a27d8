select w from t limit 1 into dumpfile 'dado-was-here.txt'
