/** Pairs of names by the kind of their difference. Nobody in it exists; left of `=` or `/` is what is asked for, right what is recorded. */
export interface NamePairs {
  kind: string
  /** "asked = recorded": one person. */
  same: readonly string[]
  /** "asked / recorded": two persons. */
  other: readonly string[]
}

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

export const namePairs: readonly NamePairs[] = [
  {
    kind: 'initials',
    same: linesOf(`
      T. Okonkwela = Tobias Okonkwela
      JM Fauchard = Jean-Marc Fauchard
      Peer R Lindholt = Peer Rasmus Lindholt
      J.-P. Desrivaux = Jean-Pierre Desrivaux
      M A Quintero Belloso = Miguel Angel Quintero Belloso
      Ostrander, K. = Kimberley Ostrander
      Anneli S. Vartiovaara = Anneli Sofia Vartiovaara
      H J Vandersloot = Hendrik Johannes Vandersloot
      Tadeusz Brzozecki = Tadeusz M. Brzozecki
      A. Ghorbanpour = Alireza Ghorbanpour
      S. P. Venkataraju = Srinivas Prasad Venkataraju
      Е. Крутиховский = Евгений Крутиховский
      R.W. Hallsworthy = Robert William Hallsworthy`),
    other: linesOf(`
      B. Reddinger / Albert Reddinger
      T. Okonkwela / Samuel Okonkwela
      JM Fauchard / Paul-Henri Fauchard
      K. Ostrander / Melissa Ostrander
      R.W. Hallsworthy / Peter Hallsworthy
      J. P. Castellvi / Jorge Luis Castellvi
      M. Brzozecki / Tadeusz Brzozecki
      Anneli S. Vartiovaara / Anneli Kaarina Vartiovaara
      A. Ghorbanpour / Mehdi Ghorbanpour
      V. Obradovich / Nikola Obradovich
      D. Feldmann / Gisela Feldmann`),
  },
  {
    kind: 'nicknames and cognates',
    same: linesOf(`
      Kate Winterbourne = Katherine Winterbourne
      Beto Salgueiro = Alberto Salgueiro
      Kolya Zhemchugov = Nikolai Zhemchugov
      Bill Ackerby = William Ackerby
      Dima Korolkov = Dmitri Korolkov
      Pepe Arrizabal = José Arrizabal
      Sasha Petrushin = Aleksandr Petrushin
      Bob Thackery = Robert Thackery
      Giuseppe Malaspini = Joseph Malaspini
      Jurgen Tiedemann = Georg Tiedemann
      Guillermo Echezarra = William Echezarra
      Volodya Shevchuk = Volodymyr Shevchuk
      Misha Barabanov = Mikhail Barabanov
      Peggy Lonsdale = Margaret Lonsdale
      Lola Benavente = Dolores Benavente`),
    other: linesOf(`
      Kate Winterbourne / Karin Winterbourne
      Bill Ackerby / Brian Ackerby
      Dima Korolkov / Denis Korolkov
      Kolya Zhemchugov / Kirill Zhemchugov
      Beto Salgueiro / Benito Salgueiro
      Pepe Arrizabal / Pedro Arrizabal
      Bob Thackery / Bruce Thackery
      Misha Barabanov / Maksim Barabanov
      Peggy Lonsdale / Penelope Lonsdale
      Sasha Petrushin / Sergei Petrushin
      Tony Mascherati / Timothy Mascherati`),
  },
  {
    kind: 'particles, titles, generation',
    same: linesOf(`
      Joris Zandt = Joris van der Zandt
      Prof. Dr. Helmut Kranzbühler = Helmut Kranzbühler
      Al-Hajj Sheikh Musa Dankawe = Musa Dankawe
      Raymond Tulloch = Raymond Tulloch Jr.
      Ludovic Brossard = Ludovic de Brossard
      Sir Edmund Harcastle = Edmund Harcastle
      Mullah Abdul Ghani Zarifi = Abdul Ghani Zarifi
      Col. Matthias Obenga = Matthias Obenga
      Haji Osman Barakzada = Osman Barakzada
      Paolo Della Ghirardesca = Paolo Ghirardesca
      Vasconcelos, Maria dos Anjos = Maria Anjos Vasconcelos
      General Thongchai Rattanaporn = Thongchai Rattanaporn
      Freiherr Otto von Plessenburg = Otto Plessenburg
      Dr Imtiaz Qureshani = Imtiaz Qureshani, MD`),
    other: linesOf(`
      Karel van der Zandt / Joris van der Zandt
      Raymond Tulloch Sr. / Raymond Tulloch Jr.
      Prof. Dr. Helmut Kranzbühler / Prof. Dr. Detlef Kranzbühler
      Sheikh Musa Dankawe / Sheikh Idris Dankawe
      Otto von Plessenburg / Otto von Rabenau
      Maria dos Santos Vilela / Maria dos Anjos Pestana
      Mullah Ghani Zarifi / Mullah Naim Zarifi
      Ludovic de Brossard / Ludovic de Montclar
      Clarence Whitby II / Clarence Whitby III
      Col. Matthias Obenga / Col. Matthias Ilunga
      Gerrit ten Brinke / Wouter ten Brinke`),
  },
  {
    kind: 'Arabic and Persian spellings',
    same: linesOf(`
      Samir Husayn = Samir Hussein
      Bachir Toufik = Bashir Tawfiq
      Abdulrahman Zuhairi = Abd al-Rahman al-Zuhairi
      Abderrahmane Belkacemi = Abdul Rahman Belkacemi
      Kamal al-Din Sabbagh = Kamaleddine Sabbagh
      Mohd Faizal Ridzuan = Muhammad Faizal Ridzuan
      كريم منصوري = Karim Mansouri
      Karim Mansouri = كريم منصوري
      Yusuf Qaradhi = Youssef Karadhi
      Jamal Khashoqi = Gamal Khachoqi
      محمد رضا شریفی = Mohammad Reza Sharifi
      عبد الله الحربي = Abdullah al-Harbi
      Nour Eddine Chaabani = Noureddin Shabani
      Saif al-Islam Tarhuni = Seif el Islam Tarhouni
      خالد بن سعيد العتيبي = Khaled bin Saeed Al Otaibi
      حسین جعفری = Hossein Jafari
      Djamel Boudjemaa = Jamal Boujemaa
      Abu Bakr Sulayman = Aboubakar Souleymane`),
    other: linesOf(`
      Abd al-Karim Haddadi / Abd al-Rahman Haddadi
      Abdurrahim Tukhi / Abdurrahman Tukhi
      Hamdullah Noorzad / Waliullah Noorzad
      كريم منصوري / Samir Mansouri
      Nasir al-Din Sabbagh / Kamal al-Din Sabbagh
      حسن جعفری / Hamid Jafari
      Abdul Aziz Belkacemi / Abdul Hadi Belkacemi
      Khalid Mansour / Walid Mansour
      Samir Hussein / Samir Hassani
      Ahmad Reza Sharifi / Ali Reza Sharifi
      Nasrullah Barakzada / Habibullah Barakzada`),
  },
  {
    kind: 'father and son, nisba',
    same: linesOf(`
      Salim Khalid Hashim al-Basri = Salim Khalid al-Basri
      Tariq bin Jamil al-Obeid = Tariq Jamil al-Obeid
      Khalil ben Ahmed Trabelski = Khalil Trabelski
      Yasir ibn Omar al-Zahrani = Yasser bin Umar Al Zahrani
      Hamad bin Rashid Al Falasi = Hamad Rashed Alfalasi
      Nabil Saleh Ghanim al-Hadrami = Nabil Salih al-Hadrami
      Said bin Sultan al-Habsi = Saeed Sultan Al-Habsi
      Mahmoud Ali Hassan al-Tikriti = Mahmud Ali Hasan Al Tikriti
      Faris ibn Zayd al-Anazi = Faris bin Zaid al-Anzi
      Omar ould Sidi Brahim = Omar Sidi Brahim
      Ismail bin Haji Daud = Ismail bin Daud`),
    other: linesOf(`
      SALIM KHALID HASHIM AL-BASRI / SALIM KHALID HASHIM AL-NAJAFI
      Tariq bin Jamil al-Obeid / Jamil bin Tariq al-Obeid
      Khalil ben Ahmed Trabelski / Omar ben Salah Trabelski
      Yasir ibn Omar al-Zahrani / Omar ibn Yasir al-Zahrani
      Hamad bin Rashid Al Falasi / Hamad bin Saqr Al Falasi
      Nabil Saleh al-Hadrami / Nabil Saleh al-Sanaani
      Said bin Sultan al-Habsi / Sultan bin Said al-Habsi
      Mahmoud Ali al-Tikriti / Mahmoud Ali al-Samarrai
      Faris ibn Zayd al-Anazi / Majid ibn Zayd al-Anazi
      Ismail bin Daud / Daud bin Ismail
      Abdallah Faraj al-Mosuli / Abdallah Faraj al-Kufi`),
  },
  {
    kind: 'Chinese, Korean, Japanese',
    same: linesOf(`
      Teng Hsiao-fan = Deng Xiaofan
      Ts'ao K'un-ming = Cao Kunming
      Lee Wu = Li Wu
      张晓岚 = Xiaolan Zhang
      Park Jihoon = 박지훈
      山田 = Yamada
      山田太郎 = Taro Yamada
      佐藤 健一 = Kenichi Sato
      たかはし ゆうき = Takahashi Yuki
      김철수 = Kim Cheol-su
      이영희 = Lee Young-hee
      Chang Kuo-hua = Zhang Guohua
      王建国 = Wang Jianguo
      陳美玲 = Chen Meiling
      Choi Min-jung = 최민정
      Hae-won Baek = Baek Haewon
      渡邊 明 = 渡辺 明
      Nguyen Van Thanh = Nguyễn Văn Thành`),
    other: linesOf(`
      陈小华 / 陈晓华
      王建国 / 王建果
      Pak Chol-su / Pak Chol-jin
      Kim Jong-min / Kim Jong-sik
      Zhang Wei / Zhang Wen
      李伟 / 李卫
      Tanaka Ichiro / Tanaka Jiro
      山田 太郎 / 山本 太郎
      박지훈 / 박지현
      Chen Meiling / Chen Meihua
      Deng Xiaofan / Deng Xiaoming
      Nguyen Van Thanh / Nguyen Van Hung`),
  },
  {
    kind: 'same stem, other family',
    same: linesOf(`
      Sigrid Jónsdóttir = Sigrid Jonsdottir
      Piotr Łukaszewicz = Piotr Lukaszewitsch
      Gerald Brash = Gerald Brasch
      Milan Petrovich = Milan Petrović
      Agnieszka Kowalczyk = Agnieszka Kovalchik
      Gunnar Eriksson = Gunnar Ericsson
      Stig Andersen = Stig Anderssen
      Levan Gogiashvili = Levan Gogiaschwili
      Ashot Hakobyan = Ashot Akopian
      Nikos Papadopoulos = Nikos Papadopulos
      Hüseyin Yıldırımoğlu = Huseyin Yildirimoglu`),
    other: linesOf(`
      Sigrid Jonsdottir / Sigrid Thomasdottir
      Piotr Lukaszewicz / Piotr Lukaszenko
      Abdurrahim / Abdurrahman
      Hamdullah / Waliullah
      Gerald Brash / Gerald Habrash
      Milan Petrovich / Milan Pavlovich
      Levan Gogiashvili / Levan Bogashvili
      Ashot Hakobyan / Ashot Hovsepyan
      Gunnar Eriksson / Gunnar Davidsson
      Nikos Papadopoulos / Nikos Papanikolaou
      Oksana Kovalenko / Oksana Koval
      Rahmatullah / Nematullah
      Stig Andersen / Stig Mortensen`),
  },
  {
    kind: 'Slavic and Baltic forms',
    same: linesOf(`
      Sergey Kuzmin = Sergejs Kuzmins
      Andrejs Ozolin = Andrey Ozolin
      Oleksandr Moroz = Alexander Moroz
      Sergei Pavlovich Tarasenkov = Sergei Tarasenkov
      Юрий Щербаков = Jurij Schtscherbakow
      Юрий Щербаков = Iouri Chtcherbakov
      Сергій Гречаник = Serhiy Hrechanyk
      Jewgeni Tschernow = Yevgeny Chernov
      Valdis Berzins = Valdis Berziņš
      Natalia Kowalska = Natalia Kowalski
      Elena Morozova = Yelena Morozova
      Vyacheslav Zhukovsky = Wjatscheslaw Schukowski
      Aleksejs Ivanovs = Aleksei Ivanov
      Mykola Tkachenko = Nikolai Tkachenko
      Иван Петрович Сидорчук = Ivan Sidorchuk`),
    other: linesOf(`
      Gennady Semyonovich Sturov / Gennady Pavlovich Sturov
      Gennady Semyonovich / Gennady Pavlovich Sturov
      Sergey Kuzmin / Sergey Kuzmenko
      Andrejs Ozolins / Andrejs Berzins
      Oleksandr Moroz / Oleksiy Moroz
      Ivan Petrovich Sidorchuk / Ivan Sergeevich Sidorchuk
      Viktor Morozov / Viktor Volkov
      Сергей Гречаник / Андрей Гречаник
      Natalia Kowalska / Natalia Nowakowska
      Dmitry Zhukovsky / Dmitry Bukovsky
      Alexei Ivanov / Alexei Ivanchenko
      Elena Viktorovna Morozova / Elena Sergeevna Morozova`),
  },
  {
    kind: 'words cut, joined, misread, many',
    same: linesOf(`
      MARJANDELVAUKS = Marjan Delvaux
      Dmitri Kova lenkov = Dmitri Kovalenkov
      D4vid M0renz = David Morenz
      Danilo "El Zorro" Verhoest = Danilo Verhoest
      Samir Mansouri = Samir Adel Farouk Nasr Mansouri
      Anamaria Luz Ferreirinha = Ana Maria Luz Ferreirinha
      Maria Isabel Teresa Carmen Josefa Luisa Antonia Rosa Villalonga = Maria Isabel Teresa Carmen Josefa Luisa Antonia Rosa Villalonga
      Rosa Villalonga Maria Isabel Teresa Carmen Josefa Luisa Antonia = Maria Isabel Teresa Carmen Josefa Luisa Antonia Rosa Villalonga
      Mac Gillivray Ewan = Ewan MacGillivray
      Ewan O'Dunleavy = Ewan O Dunleavy
      Jean Luc Marchetti = Jeanluc Marchetti
      Steen1nger Klaus = Klaus Steeninger
      Hendrik Vanderlinden = Hendrik van der Linden
      Anna-Lena Bergstrom = Annalena Bergström`),
    other: linesOf(`
      Maria Isabel Teresa Carmen Josefa Luisa Antonia Rosa Villalonga / Maria Isabel Teresa Carmen Josefa Luisa Antonia Rosa Montemayor
      MARJANDELVAUKS / Marjan Delacroix
      D4vid M0renz / Dario Morenz
      Danilo "El Zorro" Verhoest / Danilo "El Zorro" Castrillon
      Samir Mansouri / Samir Adel Farouk Nasr
      Dmitri Kova lenkov / Dmitri Kova chev
      Villalonga / Maria Isabel Villalonga
      Ana Maria Ferreirinha / Ana Lucia Ferreirinha
      Ewan MacGillivray / Ewan MacAllister
      Hendrik van der Linden / Hendrik van der Meer
      Jean Luc Marchetti / Jean Pierre Marchetti`),
  },
  {
    kind: 'initials that leave out other given names',
    same: linesOf(`
      A. Rodriguezmar = Anna Brian Rodriguezmar
      J. Ostervald = Juhani Keijo Ostervald
      B. Perez = Bautista Thiago Joaquin Perez
      E. Smith = Erika Ryan Smith
      M. Kristensen = Monica Nora Kristensen
      G. Durmuş = Gülfari Asalet Durmuş
      L. Green = Lauren Clarence Green
      О. Чанлиева = Орлин Лоти Чанлиева
      ع. الحنبولي = عمر فردوس الحنبولي
      P. Tarhan = Pelin Songurkan Tarhan
      K. M. Vreeswijk = Klaas Maarten Anton Vreeswijk`),
    other: linesOf(`
      J. Smith / Peter John Smith
      A. Rodriguezmar / Brian Anna Rodriguezmar
      E. Smith / Ryan Smith
      M. Kristensen / Nora Kristensen
      G. Durmuş / Asalet Durmuş
      L. Green / Clarence Green
      K. M. Vreeswijk / Klaas Pieter Vreeswijk
      P. Tarhan / Selin Songurkan Tarhan
      B. Perez / Thiago Joaquin Perez
      J. Ostervald / Keijo Ostervald`),
  },
  {
    kind: 'a slip beside words that agree',
    same: linesOf(`
      Andrew Lynn Sinh = Andrew Lynn Singh
      Matea Matin Zmaić = Matea Martin Zmaić
      Kezia Marbun Demi = Kezia Marbun Demir
      Yilmaz Şöhret emir = Yilmaz Şöhret Demir
      Gunnar Gretchen Ttappe = Gunnar Gretchen Trappe
      Doğannur Ayybett Şensoy = Doğannur Aybet Şensoy
      Richard Ashley shompsno = Richard Ashley Thompson
      Joseph hynthai Ballard = Joseph Cynthia Ballard
      Lee Michael lCaytoa = Lee Michael Clayton
      Guataav Sven Andersson = Gustav Sven Andersson
      Unmanm Yagnesh Rao = Umang Yagnesh Rao
      Nubia Esperanza Rees = Nubia Esperanza Reyes`),
    other: linesOf(`
      Rachel Lauren Dora / Rachel Lauren Mora
      Kim Carson / Kim Carlson
      Brett Joseph Grunt / Brett Joseph Hunt
      Tutkun Berrin Koman / Tutkun Berrin Yaman
      Narcisa Reyes Herrera / Narcisa Reyes Ferrera
      Wang Xiao Lian / Wang Xiao Liang
      Nicolo Caleb Ellis / Nicole Caleb Ellis
      Daniel Caleb Ellis / Daniela Caleb Ellis
      رضا مهدي محمدی / رضا مهدي احمدی
      Kim Jong Un / Kim Jong Il
      Marco Paolo Rossi / Mario Paolo Rossi
      Carol Ann Kingsley / Carol Ann Langley`),
  },
  {
    kind: 'families that are named alike',
    same: linesOf(`
      Natalia Chernova = Natalia Chernov
      Sergejs Kuzmins = Sergey Kuzmin
      Lars Ericsson = Lars Eriksson
      Pekka Kuzminykh = Pekka Kuzminikh
      Olga Petrovskaya = Olga Petrovsky
      Jens Nielsen = Jens Nilsen
      Birgit Jonsdotter = Birgit Jonsdottir
      Max Dolginov = Maks Dolginow
      Ivan Bondarenko = Iwan Bondarenko
      Pavel Krupnikov = Pawel Krupnikow
      Anna Henrikson = Anna Henriksson`),
    other: linesOf(`
      Sergey Kuzmin / Sergey Kuzminykh
      Boris Chernov / Boris Chernovsky
      Oleg Sedelkov / Oleg Sedelkovich
      Anton Borzun / Anton Borzunov
      Pavel Dolgin / Pavel Dolginovsky
      Yuri Krupnik / Yuri Krupnikov
      Anna Zaremba / Anna Zarembuk
      Viktor Bondar / Viktor Bondarenko
      Viktor Bondar / Viktor Bondarchuk
      Ilya Zhdan / Ilya Zhdanovich
      Nina Sedykh / Nina Sedykhova
      Lars Eriksson / Lars Henriksson
      Jon Larsson / Jon Karlsson
      Mette Hansen / Mette Johansen
      Nils Petersen / Nils Jespersen
      Gudrun Einarsdottir / Gudrun Gunnarsdottir
      Sven Mattsson / Sven Markusson
      Olaf Andersen / Olaf Hendersen
      Anna Karlsdotter / Anna Larsdotter
      Ida Davidsen / Ida Danielsen
      Kari Nilsen / Kari Olsen
      Erik Jakobsson / Erik Jonsson
      Tove Stefansdottir / Tove Sveinsdottir
      Jack Harris / 治 顏`),
  },
]
