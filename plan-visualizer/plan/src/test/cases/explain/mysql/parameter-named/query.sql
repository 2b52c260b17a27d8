select * from t where id = :id and v < :id + 5 and w <> ':no ?' -- :none
