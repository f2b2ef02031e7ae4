/**
 * Given names that are one name: short forms and what they are short for, and cognates of other languages. A line is a name
 * with its forms; a form may be in several lines, as Alex is. Two names in different lines are two, however alike: a line of
 * one is a name that is easily taken for another.
 */
const NAMES = `
alexander aleksandr oleksandr alexandre alessandro alejandro aleksander alexandros alexandru iskander iskandar eskandar aliaksandr alasdair alistair alex alec aleks sasha sascha sacha sanya shura sandro sander xander oleks oleksa olek aco aleko lex sandor skender iskender aleksandar aleksandrs aleksandras alyaksandr aliaxandr alexsandr
alexei aleksei aleksey alexey alexis oleksiy oleksii oleksij alyosha lyosha alexej aleksejs alejo alexi aliaksei alexy aleksiy
alexandra aleksandra oleksandra alessandra alejandra alexandrina sandra sasha sascha alex sanja shura lexi ola
albert alberto albrecht adalbert bert beto al albie
alfred alfredo fred alf fredo
andrew andrei andrey andrej andriy andrii andreas andre andres andrzej ondrej andrejs andrius anders antti andras andrija andris andreu andi andy drew andrusha dre andrzejek
anthony antonio anton antoine antonius antoni antonin antanas antal antun tony toni tono antonis ante toninho tonio tonino tonek
anna ana anne ann hanna hannah annie anya ania anja annika anita anette annette ane aneta anushka nyura anyuta nancy
anastasia anastasiya anastasija anastazja nastya nastja nastia stacy asya stasya tasya
arthur artur arturo artturi art artie
artem artyom artemiy artemy tyoma
barbara varvara barbora borbala varya basia barb babs barbie
benjamin beniamino veniamin binyamin benyamin bunyamin ben benny benji benito benjamim
bernard bernardo bernhard bernd bernie bernat bernardino
boris borya borja borislav
bogdan bohdan bogusz bogdana
catherine katherine kathryn katharina katarina caterina catarina katarzyna yekaterina ekaterina ekaterini kateryna katerina katrina kathleen catalina kate katie kathy cathy cate katja katya katia kasia kat kit kitty kati trina kaja catia katalin jekaterina ketevan
charles carlos carlo karl carl karel karol karoly carles charlie chuck charley carlitos kalle chas karlo charly
christopher christoph christophe cristobal krzysztof kristof kristoffer cristoforo chris kris topher kit krzys hristofor
christian cristian kristian christiaan krystian chris kris hristian
christina christine cristina kristina kristine krystyna hristina chris chrissy tina kristin kirsten kirsti christa krista
konrad conrad koenraad koen kurt conny corrado konni
constantine konstantin constantin costantino konstantinos kostas kostya costas dinos kostis costel kostiantyn kostyantyn
daniel daniele danil daniil danylo danilo danijel danial daniyal dan danny dani danya daniels
daria darya daryia dasha dariya darja
david davide dawid davyd dawud daoud dawood daud davood dave davey dudi davit dovid taavi
dennis denis denys dionisio dionysios den deniska
dmitry dmitri dimitri dmitrij dmytro dimitrios dimitar dimitris dima mitya mitja dimka zmicer dmitrijs dmitriy dumitru dimitrie
dorothy dorothea dorothee dorota doroteja dot dottie dolly dora
edward eduard eduardo edouard edvard edoardo ed eddie eddy ted teddy ned lalo edik eduards edvardas duarte
elena helena helen helene olena alena yelena ilona elene ellen jelena lena nelly lenka lenochka eleni helle heleen
elizabeth elisabeth elisabetta isabel isabella elizaveta yelizaveta elzbieta erzsebet eliza liza lisa lise liz lizzie beth betty bess betsy ela ella elise elsa else bettina elsie eliska lisbeth liesbeth isabelle izabela ysabel
emmanuel emanuel manuel emanuele emmanouil manolis manny manolo imanuel
eric erik erick erich eirik eerik ric
ernest ernesto ernst ernie erno
esther ester esfir eszter essie
eugene evgeny evgeni yevgeny yevgeni evgenii evgenij yevhen eugenio eugen eugeniusz yevgeniy evgeniy zhenya gene jevgenij jevgeni jewgeni jewgenij ievgen zenya yauhen jevgenijs ievgeni
evgenia yevgenia eugenia eugenie yevhenia evgeniya zhenya
faisal faysal feisal fayssal
felix feliks felice
filip philip phillip philippe felipe filippo filipp philipp pylyp phil pip fil filippos lippo filipe
francis francisco francesco franciscus franz francois frantisek franciszek ferenc frank frans frankie paco pancho kiko paquito curro fran cisco chico ferko franjo frane franek quico xesc fco
frederick friedrich frederic federico fryderyk fredrik frederik fred freddy freddie fritz rick fede bedrich frederico
gabriel gabriele gavriil gavril gabor gabe gabi gabo havryil
george georg georges giorgio jorge georgy georgi georgios yuri yury yuriy yurii iouri jurij jiri jerzy juri gyorgy yrjo jurgis jordi georgiy georgii giorgi goga gosha zhora egor yegor jurgen joerg jorg goran georgijs jure iurii heorhiy heorhii hevorg gevorg kevork iurie gheorghe yorgos giorgos jorgen joran geo
gerald gerard gerardo gerhard gerrit gert geraldo gerry jerry gherardo
gregory grigory gregorio gregor gregoire grigori grigoriy grzegorz hryhoriy hryhorii greg grisha grigor krikor hrihoriy ryhor gregorios grigorios goyo rehor grigorij grigorijs hrihorij
gennady gennadi gennadiy gennadii hennadiy hennadii gena genya henadz guennadi
harold harald harry hal haroldo
henry heinrich henri henrik hendrik enrique enrico henryk henrique hank harry heinz quique kike genrikh rik henk hendrick jindrich arrigo heiko
hassan hasan hasen
hugo hugh ugo
hussein husayn hossein hussain husein hussien hosein husain hoosain huseyin houssein hocine houcine hoseyn husseyin
ibrahim abraham avraham ebrahim ibrahima brahim abram abrahim abe avi abrahan avrom avram avraam ibraheem ibragim ibrahem
ignatius ignacio ignaz ignacy nacho ignas inigo ignazio
igor ihor ihar igorek
ilya ilia elijah elias ilyas illia illya elie eliyahu ilija iliya elia iliyas ilja eli ilie
ingrid inga inge
irina iryna irene irena ira ireneusz irenka arina irini
isaac isaak izhak yitzhak itzhak ishaq ishak isak izak ike zak itzik yitzchak isaque
ismail ishmael esmail ismael ismayil ismaeel esmaeil ismoil
ivan john johann johannes johan jan jean juan joao giovanni ioan yohannes yahya jovan janos jack johnny hans hannes sean shaun shane ian ioannis yannis giannis evan jens jon yuhanna hovhannes ovanes vanya gianni nino juanito ioann ivica ivo janis janusz janek jaan juhani jani jussi johnnie eoin iain euan jannis jovica hovik iwan yan ioannes jhon zhan
jacob jakob iakov yakov jacques giacomo jaime diego santiago james jakub jaakko yaakov yaqub yacoub yaqoub yakub jake jim jimmy jimmie jamie jacobo iago tiago thiago jaap coos kuba jacek jago seamus hamish jaume yasha iacob jem kobus yakoub jaques giacobbe yago yacob iacov iakovos jakov
jennifer jenny jen jenna jenifer
jerome jeronimo hieronymus girolamo geronimo jeroen
jessica jess jessie jessika
joachim joaquin joaquim gioacchino jochen achim quim yoachim
joanna johanna giovanna juana jana ioanna joan jane ivana jeanne janet jeannette yana asia joana ivanka hanne joanne janina siobhan sinead jovana
jonathan yonatan jonatan jon johnathan nathan yoni jonny
joseph josef jose giuseppe josip yosef yusuf youssef yousef yusif iosif osip jozef jozsef josephus joe joey pepe beppe sepp youssouf yosif yousuf yusef jussuf josep pepito zeca jef joop jupp iosef yossi juozas jozo peppe jusuf yussuf youcef joze josko hovsep yusup zezinho
josefina josephine giuseppina josefa jo josie pepa fina pepita
joshua yehoshua josh josue iosua giosue
julia yulia iuliia giulia julie juliya yuliya julija jula yulya julka ioulia yuliia
julian juliano giuliano iulian yulian julien jules
julius julio giulio yuliy jules gyula juli
karim kareem kerim
kenneth ken kenny kent
khalid khaled chalid haled halid khaleed
kirill kyrylo cyril cyrill cirilo kiril kyrill kirilo kyryll
lawrence laurence lorenzo laurent laurentius lavrentiy larry lars lasse lourenco laurie renzo vavrinec wawrzyniec lorenz laurens
leo leon lev leonid leonidas leonard leonardo lyonya lyova lenny len leonhard lenya leonyd leonids levko leone leonidz
louis luis luigi ludwig lodewijk ludvig ludovic lajos luiz lou louie lewis aloysius alois gigi lucho lutz ludwik ludovico aluisio clovis luisito
lucas luke luca lukas luka lukasz luc luk lukacs lukyan
lucia lucy lucie luzia lucija lucja lucille luciana
ludmila lyudmila ludmilla liudmyla lyuda lyudmyla luda mila liudmila ljudmila ljudmyla
lyubov liubov lubov ljubov lyuba luba ljuba
magdalena magdalene madeleine madalena madeline magda lena maddie malena
marcus mark marc marco marcos marek markus marko marku markos
margaret margarita marguerite margarethe margherita malgorzata margarida margareta margit maggie meg peggy greta gretchen rita margot marge margie madge gosia daisy megan marketa mairead grete gretel mared
maria mary marie mariya maryam miriam mariam marija mari maryia marya mariah masha marusya mia maja moira maire mae molly polly mitzi marika maritza manya marica maryja mariia mimi ma
martha marta marfa marthe
martin marten martins martino maarten marcin marton martim morten mart martynas marty
matthew mateo matteo matthias mathias matthieu mateusz matvey matvei matti mathieu matej matyas matt mat matty mattias mats matias mateus matheus mathew madis matija matis motiejus maciej matthaus
maximilian maxim maksim maximo massimo max maks maxime maksym maxi massimiliano maksymilian makso maximiliano maksims
michael mikhail michel miguel michele mihail mihai mykhailo mykhaylo michal mihaly mikael mikkel mike mick mickey misha mischa micha miki mihajlo mihailo mikko michiel mihael mitch mikel miquel mihails michail mikhailo mikheil misko michalis miska maikel
mohammed muhammad mohammad mohamed mohamad muhamed muhammed mohamet mohd muhd md mohammod mehmet mahomet mohamud mamadou mahmadou mochammad mukhammad magomed muhammet mamed moh mukhamed magomet mochamad muhamad mahammad mohamadou mhd muh mohammadou mokhamed mhamed muxammad maxammed moxamed
mahmoud mahmud mehmood mahmood makhmud mahmut
moses moshe moises mose moussa musa mousa moise mojzesz mozes moishe movses
mustafa mustapha moustafa mostafa moustapha mustafo
natalia natalie nataliya natalya natalja natasha nata nathalie natascha nataly natali natalka nataliia natalija
nicholas nikolai nikolay nikolaj nicolas nicola nicolo nikola mykola miklos mikolaj nikolaos nikolaus niklas nico niko nick nicky klaus claus kolya kolja nikos nils niels nicolae nicolau nikolajs mikalai col colin nicklas nik nikolaas klas nikolas nikolos nicolaas
nadezhda nadia nadya nadezda nadiya nadja nadiia nadeschda nadejda
oksana xenia ksenia kseniya aksana oxana ksenija kseniia oksanka
oleg oleh aleh olezhka olegs olieg
olga olha olya volha olja helga
omar umar omer oumar umer omarr
osama usama oussama ousama
oscar oskar oszkar
osman othman uthman usman ousmane otman osmane uthmann osmon
patrick patricio patrizio patrik padraig pat paddy rick patryk
patricia patrizia patrycja pat patty trish tricia patsy pati
paul pablo paolo pavel pawel paulo pavlo pal pavlos paulus pauls pasha paulie paavo pauli povilas pol paval pavils pau polo pablito paulinho
peter pedro pietro pierre pyotr petr piotr petro petros pieter petar per petrus butrus boutros pete petya piet pjotr pekka peer peder peeter petteri peteris petru pita piero perico petras petko botros petja petur piers
rachel raquel rahel rachele rahil rae rachelle
ralph rolf raul raoul ralf
raymond ramon raimondo raimund raimundo ray raymundo
rebecca rebekah rivka rebeca rebekka becky beck riva
richard ricardo riccardo ryszard rikard dick rick rich richie ricky richi rikhard rihards
robert roberto rob bob bobby robbie bert robby rupert beto robi robin ruprecht roberts bertie berto
roger rogerio rodger ruggero ruggiero rodge
roland rolando orlando roldan rolland
roman romain romano romanos
ronald ronaldo ron ronnie ronny
rudolf rudolph rodolfo rudi rudy rolf rodolphe
samuel samuil samuele shmuel sam sammy samu samuli
sarah sara sally sadie sarra
sebastian sebastien sebastiano bastian seb basti sebastiaan bas sebastijan sebas sevastyan
sergei sergey serge sergio sergiy serhiy serhii siarhei sergej seryozha sergi sergejs sergiu sergiusz sergii serhij serguei sergios sergo serezha sergius serjoscha
simon simeon semyon semen szymon szimon simone shimon simao symon sima syoma semjon semion sy siman
sophia sofia sofya sophie zofia sofiya sofie zsofia sonia sonya sonja sofija sofiia sofi zosia
stanislav stanislaw stanislaus estanislao stanislas stas stan stasik stanislavs stanyslav
stephen steven stefan etienne esteban stefano stephan stepan istvan szczepan stevan stephane steve stevie estevao stefanos stjepan pista stepa stef esteve stephanos stefans tapani
suleiman sulaiman soliman solomon salomon suleyman sulayman souleymane soleiman shlomo salomone sulejman sulieman suliman sol sulaymon
susan susanna suzanne zuzana sue susie suzie zsuzsanna zuzanna susana susanne suzana shoshana
svetlana svitlana sveta lana svetla sviatlana swetlana
tatiana tatyana tetyana tetiana tanya tanja tania tatjana
theodore teodoro theodor fedor fyodor feodor fedir todor teodor ted teddy theo fedya tudor theodoros toros fjodor feodors
therese teresa theresa terezia tereza terry tess tessa resi teresita tere
thomas tomas tommaso tomasz tom tommy toma foma thom tomek tome tuomas tamas tomasso toms toomas
timothy timothee timofey timofei timoteo tim timmy tymofiy tima timotej timo timoteusz tymoteusz
valentin valentino valentyn valentine val valya walentin balint
valery valeri valeriy valerii valerio valera walerij valerij valerijs walery
vasily vasili vasiliy vasyl basil vassili basile vasile wasyl basilio vasya bazyli vasilios vasilij vassily vasilis wassili wassily vasil vasilii vassilis vasko
victor viktor vittorio wiktor vitya vic vik viktors vico viktar
victoria viktoria viktoriya vittoria wiktoria vika vicky viki viktorija viktoriia vikki
vincent vincenzo vicente vincenc vince vinnie enzo vinzenz vicenzo vinko chente wincenty
vitaly vitali vitaliy vitalii vitalij vitalik vitale vital vitalijs
vladimir volodymyr wladimir vladymyr uladzimir vladimer volodya vova vladimirs vlado vlad wolodymyr vladi vladimiro wlodzimierz
vladislav vladyslav wladyslaw vladislaus ladislav laszlo vlad vladik uladzislau wladislaw ladislaus ladislao vladislavs
vyacheslav viacheslav wjatscheslaw vjaceslav slava wenceslas vaclav viatcheslav vacheslav vyatcheslav vjaceslavs viatchaslav waclaw
walter gualtiero valter gualterio wally walt wouter gautier
wilhelm william guillermo guillaume guglielmo willem guilherme vilhelm will bill billy willy willie wim liam memo vilem viljo vilmos bil guillem wil wills willi guille wm
xavier javier saverio xaver javi xavi xabier ksawery
yaroslav jaroslav jaroslaw iaroslav yarik slava jarek
yahya yehia yahia yihya jahja yehya
yunus younes yunis jonah jonas younis yunes iona yonah
zachary zacharias zakaria zakariya zakharia zachariah zack zak zakhar zach zakaryya zakarya zaccaria
samantha sam sammy
alan allan allen alain
jeffrey geoffrey jeff geoff godfrey jeffery
donald don donny donnie donal
deborah debra debbie deb devora dvora
pamela pam pammy
cynthia cindy cyndi
judith judy judit yehudit yudit
matilda mathilde matilde tilda tilly
josephus joost
gertrude gertrud trudy truus gertruda
wolfgang wolf wolfi
siegfried sigfrid sigi zygfryd
guadalupe lupe lupita
dolores lola loli
francisca paquita paca
rosario charo
concepcion concha conchita
mercedes merche meche
rafael raphael raffaele rafi rafa rafal refael rafaelo
salvador salvatore sal chava toto turi
enrique quique kike
fernando fernand ferdinand ferdinando nando hernan hernando ferdi
alfonso alphonse alfons alonso fonso poncho afonso
gonzalo goncalo chalo
jesus chuy
leopold leopoldo poldi polo
adolf adolfo adolph adolphe dolfo
agnes agnieszka ines inez agnese agnessa anezka
bridget brigitte brigida birgit brigita britta gitte
hector ettore
hannibal hannibale
alice alicia alisa alix aliza
amelia amalia amelie
emil emilio emile emilian
emily emilia emilie emiliya emilija
eva eve evita ewa ieva yeva eeva
florence florencia fiorenza flo flora
veronica veronika veronique ronnie nika
virginia ginny virginie
vanessa nessa
kimberly kim kimberley
raymundo mundo
abdullah abdallah abdulla abdella abdellah abdoullah abdalla abdoulaye abdoullaye abdollah abdilla
ahmed ahmad akhmed ahmet ahmadou achmed achmad akhmad amadou ahmat ahamed amad
ali aly alli aliou
amir emir ameer
aisha ayesha aicha aysha ayse aishah
fatima fatma fatemeh fatimah fatoumata fatimata fatou fatime faatima
khadija khadijah hatice khadidja khadijeh hadiza kadija
zainab zeinab zaynab zeynep zineb zaineb
jamal gamal djamel jamaal jemal cemal
jamil djamil gamil jameel cemil
jafar djaafar gaafar cafer jaafar
yasin yassin yaseen yacine yasine
rashid rachid rasheed raschid
rashad rachad
said saeed saied sayeed sait saeid
salih saleh salihu
sharif cherif shareef scherif serif sheriff
tariq tarek tarik tareq tarique
walid waleed oualid valid
zaki zeki
ziad ziyad zeyad
qasim kassem kasim qassem kacem ghasem gassem qassim kasem
bashir bachir basheer besir
munir mounir muneer monir
mounira munira
nur nour noor
nabil nebil nabeel
nasser nasir naser nacer
ridha reza rida reda riza
sadiq sadegh sadek seddik saddiq sadik siddiq
taha
taher tahir tahar
lee li yi rhee ri
chang zhang cheung
wong wang huang
chan chen tan
ng wu
lau liu low
lam lin lim
leung liang
cheng zheng
tsai cai choi
hsu xu hui tsui
hsieh xie tse
tseng zeng tsang
kuo guo kwok
chou zhou chow
chu zhu choo
chao zhao chiu
teng deng
yeung yang yeo
yip ye yeh
ho he
chiang jiang
chien qian jian
chiu qiu khoo
tsao cao
hsiao xiao siu
hung hong
kao gao
pai bai
park pak bak
choi choe
jung jeong chung cheong jong
kang gang
cho jo
yoon yun
lim im rim
shin sin
kwon gwon
ryu yoo yu
noh roh no
moon mun
paek baek paik back
chon jeon jun chun
daniela danielle daniella danijela
michaela mikaela michelle micaela mihaela
petra
gabriela gabriella gabrielle
paula paulina pauline paola pavla
martina martine
roberta
carla karla
simona simonetta
nicole nicoleta nicolette
georgina georgia georgiana georgette
antonia antonina antonella antoinette
stephanie stefanie stefania stephania stefanija
claudia claudine klaudia
claudio claude klaudiusz
valeria valeriya valerie
luisa louise luise louisa luiza
mario marius
marina maryna marine
marian marjan
mariana marianne marianna
martyna
renata renate renee
rene
juliana julianna juliane
juliette giulietta julieta
adrian adriano adrien hadrian
adriana adrienne
fabian fabiano fabien
fabiana fabienne
silvia sylvia sylvie
silvio silvius
angela angelina angele
angelo angel
franziska francoise francesca
rosa rose rozalia rosalia
karin karina carina
karen
marcel marcelo marcello
marcela marcella marcelle
olivia
oliver olivier
kenji
kenichi
kenta
koji
koichi
shinji
shinichi
yuji
yuichi
junji
junichi
ryuji
ryuichi
eiji
eiichi
seiji
seiichi
taro
jiro
ichiro
saburo
keiko
kyoko
yoko
yuko
yoshiko
michiko
mariko
noriko
minh
manh
hoang
hoa
hai
huy
hieu
huong
thanh
thang
thinh
tuan
tung
toan
dung
duc
duy
dong
linh
lan
loan
long
nam
nga
ngoc
phuong
phuc
quang
quan
quoc
thao
trang
trung
viet
vinh
qadir kadir qader kader
jalil
khalil
jamila
kamal kamel
karam
samira
samir sameer
amina
amin ameen
nadir
nader
faris fares
firas
majid majeed
majed
hamid hameed
hamad
hamed
hamza hamzah
salim saleem
salem
salam
salman
sultan
rahim raheem
rahman
habib
hafiz
hashim hashem
hisham hicham hesham
imran
kamran
andrea
bashar
bashara
`
const groups = new Map<string, number[]>()
for (const [group, line] of NAMES.trim().split('\n').entries()) {
  for (const name of new Set(line.trim().split(' '))) {
    const known = groups.get(name)
    if (known) known.push(group)
    else groups.set(name, [group])
  }
}

/** The lines that a name stands in; undefined: in none. */
export function givenNamesOf(word: string): readonly number[] | undefined {
  return groups.get(word)
}

/** The first name of so many that it is left out as often as not. */
export const [MUHAMMAD = -1] = givenNamesOf('muhammad') ?? []
