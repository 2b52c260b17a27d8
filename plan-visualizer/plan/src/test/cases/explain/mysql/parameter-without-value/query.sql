select * from t where v = :v and w = :w
