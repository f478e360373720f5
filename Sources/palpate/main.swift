import Commands

Palpate.run()
